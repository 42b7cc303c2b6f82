-- What was handed in and is in no ledger yet. Nothing that arrives is ever thrown away.

create table held (
    hash bytea primary key,
    entry uuid,
    ledger uuid,
    bytes bytea not null,
    worker uuid,
    device uuid,
    standing text not null check (standing in ('held', 'escrowed')),
    code text not null,
    field text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    admitted_at timestamptz
);

create index held_entry on held (entry) where admitted_at is null;
create index held_ledger on held (ledger) where admitted_at is null;

comment on column held.worker is 'Who handed it in first; null for the server itself.';

create table projection_failure (
    projection text not null,
    ledger uuid not null,
    number bigint not null,
    failed_at timestamptz not null,
    primary key (projection, ledger, number)
);

comment on table projection_failure is 'Entries that a projection could not draw; drawing it again from the ledgers clears them.';
