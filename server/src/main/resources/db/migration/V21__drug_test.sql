-- Drug tests as their threads say now. Drawn from the ledgers; may be emptied and drawn again.

create table drug_test (
    thread uuid not null,
    ledger uuid not null,
    purpose text not null,
    requirement uuid,
    matrix text not null,
    method text not null,
    collected_at timestamptz not null,
    read_at timestamptz,
    tester text,
    outcome text not null,
    overall text not null,
    lines text not null,
    recorded_at timestamptz not null,
    conflict boolean not null,
    dangling boolean not null,
    primary key (ledger, thread)
);

create index drug_test_collected on drug_test (ledger, collected_at);
create index drug_test_dangling on drug_test (ledger) where dangling;
