-- Workers who sign in with their organisation's identity provider.

alter table worker add column openid_issuer text;
alter table worker add column openid_subject text;
alter table worker add check ((openid_issuer is null) = (openid_subject is null));
alter table worker alter column passphrase drop not null;

create unique index worker_openid on worker (openid_issuer, openid_subject);

comment on column worker.openid_subject is 'What the provider calls the worker, and never anybody else.';
comment on column worker.passphrase is 'Argon2id, with its salt and costs; never the passphrase. Null for a worker who only ever signs in with the provider.';

create table openid_sign_in (
    handle bytea primary key,
    device uuid not null,
    asking bytea not null,
    expires_at timestamptz not null,
    pause_seconds integer not null,
    ask_at timestamptz not null,
    subject text,
    second_factor boolean not null default false,
    refresh_token bytea
);

create index openid_sign_in_expires on openid_sign_in (expires_at);

comment on table openid_sign_in is 'Sign-ins at the provider that a tablet waits for.';
comment on column openid_sign_in.handle is 'Hash of what the tablet knows it by.';
comment on column openid_sign_in.asking is 'The device code and the nonce, sealed under a key that is not in the database.';
comment on column openid_sign_in.ask_at is 'No sooner is the provider asked again.';
comment on column openid_sign_in.subject is 'Who it was, once the provider has said so; null before.';
comment on column openid_sign_in.refresh_token is 'Sealed like asking.';
