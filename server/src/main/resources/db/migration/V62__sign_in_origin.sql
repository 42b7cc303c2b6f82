-- Failed sign-ins by where they come from, whatever names they try.

create table sign_in_origin (
    origin bytea primary key,
    failures integer not null,
    last_at timestamptz not null
);

create index sign_in_origin_last on sign_in_origin (last_at);

comment on column sign_in_origin.origin is 'Hash of the address.';
