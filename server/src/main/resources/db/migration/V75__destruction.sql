-- What tablets say they have let go of, so that nobody opens it there any more, signed with the tablet's own key.

create table device_key (
    device uuid not null references device (id),
    public_key bytea not null,
    told_at timestamptz not null,
    told_by uuid not null references worker (id),
    primary key (device, public_key)
);

comment on column device_key.public_key is 'Ed25519, 32 bytes.';
comment on column device_key.told_by is 'Who signed in on the tablet when it first told this key: a passphrase, and for a new tablet a code, stand behind it.';

create table destruction (
    device uuid not null,
    public_key bytea not null,
    number bigint not null,
    hash bytea not null,
    said text not null,
    signature text not null,
    why text not null,
    at timestamptz not null,
    workers uuid[] not null,
    ledgers uuid[] not null,
    received_at timestamptz not null,
    handed_in_by uuid not null,
    primary key (device, public_key, number)
);

comment on table destruction is 'Receipts of destruction; nothing here is ever changed.';
comment on column destruction.said is 'The very text that was signed.';
comment on column destruction.at is 'When, by the tablet''s clock.';
comment on column destruction.workers is 'Whose keys went on the tablet.';
comment on column destruction.handed_in_by is 'With whose dock token it came: whoever that is, the tablet''s key is what vouches for it.';
