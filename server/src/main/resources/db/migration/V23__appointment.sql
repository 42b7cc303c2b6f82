-- Appointments as their threads say now. Drawn from the ledgers; may be emptied and drawn again.

create table appointment (
    thread uuid not null,
    ledger uuid not null,
    start timestamp not null,
    zone text not null,
    starts_at timestamptz not null,
    minutes int not null,
    what text not null,
    requirement uuid,
    place text,
    mode text not null,
    with_whom text,
    series text,
    status text not null,
    cancelled_by text,
    instructed_on date,
    recorded_at timestamptz not null,
    conflict boolean not null,
    dangling boolean not null,
    primary key (ledger, thread)
);

create index appointment_starts on appointment (ledger, starts_at);
create index appointment_dangling on appointment (ledger) where dangling;
