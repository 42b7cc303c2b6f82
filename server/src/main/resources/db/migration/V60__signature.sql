-- With which keys workers sign on their tablets, and what they signed.

create table signing_key (
    worker uuid not null references worker (id),
    device uuid not null references device (id),
    public_key bytea not null,
    since timestamptz not null,
    ended_at timestamptz,
    primary key (worker, device, public_key)
);

comment on column signing_key.public_key is 'Ed25519, 32 bytes.';
comment on column signing_key.ended_at is 'When the tablet came with another key; what this one signed before may still arrive.';

create table signed_run (
    signature text not null,
    before bytea not null,
    worker uuid not null,
    device uuid not null,
    public_key bytea not null,
    hashes bytea not null,
    received_at timestamptz not null,
    primary key (signature, before)
);

create index signed_run_device on signed_run (device, worker);

-- Hashes do not get smaller by being compressed.
alter table signed_run alter column hashes set storage external;

comment on table signed_run is 'Entries that one signature vouches for, whatever became of each; nothing here is ever changed.';
comment on column signed_run.before is 'The link of the worker''s chain that the first of the entries follows.';
comment on column signed_run.hashes is 'The hashes of the entries in their order, 32 bytes each.';
