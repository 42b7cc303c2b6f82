-- Erasure: of an erased record its entries' numbers and hashes stay, so that its chain still verifies, and nothing else.

alter table ledger add column erased_at timestamptz;

comment on column ledger.erased_at is 'When its entries were erased: each is of the kind erased, and empty. Nothing is taken into it any more, and nobody is given it.';

create table erasure (
    id uuid primary key,
    ledger uuid not null,
    ground text not null check (ground in ('retention', 'upheld-request')),
    reason text not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    erased boolean
);

comment on table erasure is 'What somebody proposed to erase; another confirms it. What was erased stands in the table deletion.';

create unique index erasure_open on erasure (ledger) where closed_at is null;

alter table erasure enable row level security;
