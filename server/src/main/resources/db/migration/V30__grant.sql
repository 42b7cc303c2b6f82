-- Grants to one worker, and what became of what is kept beside the ledgers.

create table worker_grant (
    ledger uuid not null,
    worker uuid not null references worker (id),
    starts_at timestamptz not null,
    ends_at timestamptz,
    primary key (ledger, worker, starts_at)
);

create index worker_grant_worker on worker_grant (worker, ledger);

comment on table worker_grant is 'A ledger that one worker has beside those of their teams, such as while covering for somebody.';

alter table held
    add column asked_by uuid,
    add column asked_at timestamptz,
    add column set_aside_by uuid,
    add column set_aside_at timestamptz,
    add column set_aside_reason text;

comment on column held.asked_by is 'Who asked last to have it let into its ledger.';
comment on column held.set_aside_by is 'Who decided that it stays out of the record, though it is kept.';
