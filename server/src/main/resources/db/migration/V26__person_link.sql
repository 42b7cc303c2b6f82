-- What workers said of two ledgers: that they are about one person, or that they are not. Drawn from the ledgers; may be
-- emptied and drawn again.

create table person_link (
    thread uuid not null,
    ledger uuid not null,
    other uuid not null,
    same boolean not null,
    dangling boolean not null,
    primary key (ledger, thread)
);

create index person_link_other on person_link (other);
create index person_link_dangling on person_link (ledger) where dangling;
