-- The audit trail: who did or read what, about whom, when, from where and why. Rows are added and read; the database itself
-- refuses everything else.

create table audit (
    id uuid primary key,
    at timestamptz not null,
    worker uuid,
    device uuid,
    act text not null,
    ledgers uuid[] not null,
    about text[] not null,
    address text not null,
    reason text,
    outcome text not null,
    detail text
);

create index audit_worker on audit (worker, at);
create index audit_device on audit (device, at);
create index audit_ledgers on audit using gin (ledgers);

comment on column audit.id is 'A UUIDv7 of the server''s making, one a request.';
comment on column audit.worker is 'Who was known to ask; null when nobody was, such as at a sign-in that was refused.';
comment on column audit.about is 'What else it was about, as word:id: a worker, a tablet, a team, a kept entry.';
comment on column audit.outcome is 'done, or the code of the refusal that was answered.';

create table audit_link (
    number bigint primary key,
    record uuid not null unique,
    hash bytea not null
);

comment on table audit_link is 'The chain over the trail: each hash is made of the one before it and of the record''s canonical bytes.';

create table audit_waiting (
    record uuid primary key
);

comment on table audit_waiting is 'Records that are in no link yet: written in the transactions of the requests, linked by a job after them.';

create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows: % of % is refused', tg_op, tg_table_name;
end
$$;

create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function audit_only_grows();
create trigger audit_link_only_grows before update or delete or truncate on audit_link
    for each statement execute function audit_only_grows();

create table tablet_contact (
    device uuid not null,
    worker uuid not null,
    idle bigint not null,
    last_at timestamptz not null,
    primary key (device, worker)
);

comment on table tablet_contact is 'Pulls that had nothing to answer, counted instead of being told one by one in the trail.';
