-- Who may do what.

create table team (
    id uuid primary key,
    name text not null,
    setting text not null check (setting in ('prison', 'community')),
    calendar text not null
);

create table worker (
    id uuid primary key,
    name text not null,
    passphrase text not null,
    roles text[] not null,
    withdrawn_at timestamptz
);

create unique index worker_name on worker (lower(name));

comment on column worker.passphrase is 'Argon2id, with its salt and costs; never the passphrase.';

create table membership (
    worker uuid not null references worker (id),
    team uuid not null references team (id),
    starts_at timestamptz not null,
    ends_at timestamptz,
    primary key (worker, team, starts_at)
);

create table ledger_grant (
    ledger uuid not null,
    team uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz,
    primary key (ledger, team, starts_at)
);

create index ledger_grant_team on ledger_grant (team, ledger);

create table device (
    id uuid primary key,
    name text not null,
    enrolled_at timestamptz not null,
    revoked_at timestamptz,
    skew_seconds bigint,
    skew_seen_at timestamptz
);

comment on column device.skew_seconds is 'The server''s clock minus the device''s, as last seen; for warnings, never for an order.';

create table enrolment (
    device uuid not null references device (id),
    worker uuid not null references worker (id),
    enrolled_at timestamptz not null,
    primary key (device, worker)
);

create table session (
    id uuid primary key,
    worker uuid not null references worker (id),
    device uuid not null references device (id),
    current_token bytea not null,
    previous_token bytea,
    expires_at timestamptz not null,
    ended_at timestamptz
);

create index session_worker on session (worker);

comment on column session.previous_token is 'Still good until the current one is used: the answer that carried the current one may be lost.';

create table sign_in_attempt (
    name bytea primary key,
    failures integer not null,
    last_at timestamptz not null
);

create index sign_in_attempt_last on sign_in_attempt (last_at);

comment on table sign_in_attempt is 'Failed sign-ins in a row by hash of the name, whether a worker has that name or not.';
