-- The ledgers. Written by intake alone; keyed by ledger everywhere, so that they can be spread over machines by it.

create table ledger (
    id uuid primary key,
    subject text not null check (subject in ('person', 'team', 'service')),
    number bigint not null default 0,
    chain bytea not null,
    opened_at timestamptz not null
);

comment on table ledger is 'One row a ledger: its head. Whoever appends holds this row''s lock, so commit order is number order.';

create table entry (
    ledger uuid not null,
    number bigint not null,
    id uuid not null,
    kind text not null,
    bytes bytea not null,
    hash bytea not null,
    chain bytea not null,
    worker uuid,
    device uuid not null,
    received_at timestamptz not null,
    primary key (ledger, number)
);

create unique index entry_id on entry (id);

comment on column entry.bytes is 'The exact bytes in which the entry was captured.';
comment on column entry.chain is 'The chain hash of the ledger up to and with this entry.';
comment on column entry.worker is 'The worker who recorded it; null when a rule derived it.';

-- Bodies are compressed once, by the client or the disk, not by every insert.
alter table entry alter column bytes set storage external;

insert into ledger (id, subject, chain, opened_at)
values ('00000000-0000-8000-8000-000000000001', 'service', decode(repeat('00', 32), 'hex'), now());
