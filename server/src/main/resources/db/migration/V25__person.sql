-- People as their ledgers say now. Drawn from the ledgers; may be emptied and drawn again.

create table person (
    ledger uuid primary key,
    given_name text not null,
    family_name text not null,
    birth_date date,
    identifiers text not null,
    language text not null,
    setting text not null,
    place text,
    manager text,
    legal_status text,
    legal_status_from date,
    died_at timestamptz
);
