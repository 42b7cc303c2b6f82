-- Codes with which tablets are let in, each once.

create table enrolment_code (
    id uuid primary key,
    hash bytea not null unique,
    name text not null,
    team uuid references team (id),
    made_by uuid not null references worker (id),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    used_at timestamptz,
    used_by uuid references worker (id),
    device uuid references device (id),
    check ((used_at is null) = (used_by is null) and (used_at is null) = (device is null))
);

comment on column enrolment_code.hash is 'HMAC-SHA256 of the code, under a key that is not in the database.';
comment on column enrolment_code.name is 'What the tablet is to be called; empty for what it calls itself.';
comment on column enrolment_code.team is 'Only a member of this team can use it; null for anybody.';
