-- Sessions that were opened on the word of the organisation's identity provider, which may be asked again.

create table openid_session (
    session uuid primary key references session (id) on delete cascade,
    second_factor boolean not null,
    refresh_token bytea,
    vouched_at timestamptz not null,
    asked_at timestamptz not null
);

comment on column openid_session.second_factor is 'Whether the provider said that it has seen more than a password.';
comment on column openid_session.refresh_token is 'The provider''s, sealed under a key that is not in the database; null where it gave none.';
comment on column openid_session.vouched_at is 'When the provider last said that it is them; 1970 once it has said no.';
