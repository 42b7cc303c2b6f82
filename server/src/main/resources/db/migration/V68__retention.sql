-- How long things are kept: the trail's oldest part can be let go, records can be held, and what was deleted is noted.

create table audit_start (
    number bigint primary key,
    hash bytea not null,
    at timestamptz not null
);

comment on table audit_start is 'Where the chain over the trail starts since its oldest part was let go: the number and hash of the last link that is gone. One row for each time.';

create function audit_goes_from_its_start() returns trigger language plpgsql as $$
begin
    if not exists (select from audit_link l where l.number <= (select max(number) from audit_start)
            and (tg_table_name = 'audit_link' and l.number = (to_jsonb(old) ->> 'number')::bigint
                or tg_table_name = 'audit' and l.record = (to_jsonb(old) ->> 'id')::uuid)) then
        raise exception 'the audit trail only grows: % of % is refused', tg_op, tg_table_name;
    end if;
    return old;
end
$$;

comment on function audit_goes_from_its_start is 'Nothing leaves the trail but what lies before the start that was noted.';

drop trigger audit_only_grows on audit;
drop trigger audit_link_only_grows on audit_link;
create trigger audit_only_grows before update or truncate on audit
    for each statement execute function audit_only_grows();
create trigger audit_link_only_grows before update or truncate on audit_link
    for each statement execute function audit_only_grows();
create trigger audit_goes_from_its_start before delete on audit
    for each row execute function audit_goes_from_its_start();
create trigger audit_link_goes_from_its_start before delete on audit_link
    for each row execute function audit_goes_from_its_start();

create function audit_start_is_a_link() returns trigger language plpgsql as $$
begin
    if not exists (select from audit_link where number = new.number and hash = new.hash) then
        raise exception 'the audit trail starts behind a link of its own';
    end if;
    return new;
end
$$;

create trigger audit_start_is_a_link before insert on audit_start
    for each row execute function audit_start_is_a_link();
create trigger audit_start_only_grows before update or delete or truncate on audit_start
    for each statement execute function audit_only_grows();

create table deletion (
    id uuid primary key,
    at timestamptz not null,
    what text not null check (what in ('trail', 'record')),
    ledgers uuid[] not null,
    ground text not null,
    reason text not null,
    proposed_by uuid not null,
    confirmed_by uuid,
    counts text not null
);

comment on table deletion is 'What was deleted, when, why and by whom, with counts and no names.';

create trigger deletion_only_grows before update or delete or truncate on deletion
    for each statement execute function audit_only_grows();

create table retention_hold (
    id uuid primary key,
    ledger uuid not null,
    ground text not null,
    reason text not null,
    placed_by uuid not null,
    placed_at timestamptz not null,
    lifted_by uuid,
    lifted_at timestamptz,
    lifted_reason text
);

create index retention_hold_ledger on retention_hold (ledger) where lifted_at is null;

comment on table retention_hold is 'Records that must be kept whatever the schedule says, and the trail about them with them.';

alter table deletion enable row level security;
alter table retention_hold enable row level security;
