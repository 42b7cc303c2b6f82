-- What each tablet holds of each ledger, as of its last contact: what it said and what it was told since. Written only where
-- it changes.

create table tablet_holding (
    device uuid not null,
    worker uuid not null,
    ledger uuid not null,
    subject text not null,
    number bigint not null,
    since timestamptz not null,
    leaving_since timestamptz,
    primary key (device, worker, ledger)
);

comment on column tablet_holding.number is 'The number up to which the tablet has the ledger''s entries.';
comment on column tablet_holding.since is 'When the tablet got there.';
comment on column tablet_holding.leaving_since is 'When it was told to drop the ledger; its next contact shows whether it has.';
