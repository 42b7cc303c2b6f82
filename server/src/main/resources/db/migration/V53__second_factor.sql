-- What a worker proves beside their passphrase.

create table second_factor (
    worker uuid primary key references worker (id),
    secret bytea,
    confirmed_at timestamptz,
    last_step bigint not null default -1,
    offered bytea,
    check ((secret is null) = (confirmed_at is null))
);

comment on column second_factor.secret is 'AES-256-GCM under a key that is not in the database.';
comment on column second_factor.last_step is 'The step of the last good code, so that a code is good once.';
comment on column second_factor.offered is 'Sealed like secret: shown, and not counted before a code of it was given.';

create table recovery_code (
    worker uuid not null references worker (id),
    hash bytea not null,
    primary key (worker, hash)
);

comment on column recovery_code.hash is 'HMAC-SHA256 of a code that is good once, under a key that is not in the database.';
