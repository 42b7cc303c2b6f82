-- Attendance as its threads say now. Drawn from the ledgers; may be emptied and drawn again.

create table attendance (
    thread uuid not null,
    ledger uuid not null,
    happened_on date not null,
    appointment uuid,
    group_session uuid,
    requirement uuid,
    outcome text not null,
    counting_code text not null,
    framework text not null,
    framework_version date not null,
    modality text,
    intervention text,
    minutes int,
    mode text not null,
    decided_on date,
    recorded_at timestamptz not null,
    conflict boolean not null,
    dangling boolean not null,
    primary key (ledger, thread)
);

create index attendance_happened on attendance (ledger, happened_on);
create index attendance_dangling on attendance (ledger) where dangling;
