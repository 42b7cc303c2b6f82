-- Screenings as their threads say now, added up again. Drawn from the ledgers; may be emptied and drawn again.

create table screening (
    thread uuid not null,
    ledger uuid not null,
    instrument text not null,
    instrument_version text not null,
    mode text not null,
    total int,
    band text,
    computed_total int,
    computed_band text,
    agrees boolean,
    happened_at timestamptz not null,
    recorded_at timestamptz not null,
    conflict boolean not null,
    dangling boolean not null,
    primary key (ledger, thread)
);

create index screening_happened on screening (ledger, happened_at);
create index screening_dangling on screening (ledger) where dangling;
create index screening_disagreeing on screening (ledger) where not agrees;
