-- The second wall: which rows whoever answers a caller's read can see at all, whatever the application's own checks say.
-- Reads of a caller are answered in the role throughcare_reader, with the caller and the time in settings of the transaction
-- (store.Transactions). Everything else works as the owner of the tables.

do $$
begin
    if not exists (select from pg_roles where rolname = 'throughcare_reader') then
        create role throughcare_reader nologin;
    end if;
    begin
        set local role throughcare_reader;
        set local role none;
    exception when insufficient_privilege then
        execute format('grant throughcare_reader to %I', current_user);
    end;
    if not has_schema_privilege('throughcare_reader', current_schema(), 'usage') then
        execute format('grant usage on schema %I to throughcare_reader', current_schema());
    end if;
exception when insufficient_privilege then
    raise exception 'an administrator of the database has to do this first: create role throughcare_reader nologin; grant throughcare_reader to %', current_user;
end
$$;

create view wall_caller as
    select id, nullif(current_setting('throughcare.now', true), '')::timestamptz as now from worker
    where id = nullif(current_setting('throughcare.worker', true), '')::uuid and withdrawn_at is null;

comment on view wall_caller is 'Whose read is being answered, and when; no row for nobody and for somebody who was withdrawn.';

create view wall_reach with (security_barrier) as
    select g.ledger from membership m join ledger_grant g on g.team = m.team
    where m.worker = (select id from wall_caller)
        and m.starts_at <= (select now from wall_caller)
        and (m.ends_at is null or m.ends_at > (select now from wall_caller))
        and g.starts_at <= (select now from wall_caller)
        and (g.ends_at is null or g.ends_at > (select now from wall_caller))
    union all
    select ledger from worker_grant
    where worker = (select id from wall_caller)
        and starts_at <= (select now from wall_caller)
        and (ends_at is null or ends_at > (select now from wall_caller))
    union all
    select team from membership
    where worker = (select id from wall_caller)
        and starts_at <= (select now from wall_caller)
        and (ends_at is null or ends_at > (select now from wall_caller))
    union all
    select '00000000-0000-8000-8000-000000000001'::uuid where exists (select from wall_caller);

comment on view wall_reach is 'The ledgers that the caller may read now: of people by grants to their teams or to them, of their teams, of the service.';

grant select on wall_caller, wall_reach to throughcare_reader;

do $$
declare
    walled record;
begin
    for walled in select * from (values
        ('ledger', 'id'), ('entry', 'ledger'), ('person', 'ledger'), ('person_link', 'ledger'), ('drug_test', 'ledger'),
        ('attendance', 'ledger'), ('appointment', 'ledger'), ('screening', 'ledger')) as tables (name, ledger)
    loop
        execute format('alter table %I enable row level security', walled.name);
        execute format(
            'create policy reach on %1$I for select to throughcare_reader'
            ' using (exists (select from wall_reach r where r.ledger = %1$I.%2$I))', walled.name, walled.ledger);
        execute format('grant select on %I to throughcare_reader', walled.name);
    end loop;
end
$$;

-- Whose grants are whose.

alter table membership enable row level security;
create policy own on membership for select to throughcare_reader using (worker = (select id from wall_caller));
alter table worker_grant enable row level security;
create policy own on worker_grant for select to throughcare_reader using (worker = (select id from wall_caller));
alter table ledger_grant enable row level security;
create policy own on ledger_grant for select to throughcare_reader using (team in (select team from membership));
grant select on membership, worker_grant, ledger_grant to throughcare_reader;

-- What is kept beside the ledgers is its ledger's; where there is no such ledger yet, its who would open it.

create function wall_opens(bytes bytea) returns uuid language plpgsql immutable as $$
begin
    return (convert_from(bytes, 'UTF8')::json #>> '{body,team}')::uuid;
exception when others then
    return null;
end
$$;

create function wall_begins(begun uuid, bytes bytea) returns boolean
    language sql stable security definer set search_path from current as $$
    select not exists (select from ledger where id = begun) and exists (
        select from membership m, wall_caller c
        where m.worker = c.id and m.team = wall_opens(bytes)
            and m.starts_at <= c.now and (m.ends_at is null or m.ends_at > c.now))
$$;

comment on function wall_begins is 'Whether a kept entry would begin a ledger for a team of the caller.';

alter table held enable row level security;
create policy reach on held for select to throughcare_reader using (
    exists (select from wall_reach r where r.ledger = held.ledger) or wall_begins(held.ledger, held.bytes));
grant select on held to throughcare_reader;

-- What a tablet is told of ledgers that it names and may not have any more: that there are such, and where their chains
-- stand, so that it can let go of them and hand back what a restored server lacks. Hashes, never what is in an entry.

create function wall_known(named uuid[]) returns table (id uuid, subject text)
    language sql stable security definer set search_path from current as $$
    select l.id, l.subject from ledger l where l.id = any(named)
$$;

create function wall_chains(named uuid[], numbers bigint[]) returns table (ledger uuid, number bigint, chain bytea)
    language sql stable security definer set search_path from current as $$
    select e.ledger, e.number, e.chain from unnest(named, numbers) as asked (ledger, number)
    join entry e on e.ledger = asked.ledger and e.number = asked.number
$$;

revoke execute on function wall_begins, wall_known, wall_chains from public;
grant execute on function wall_begins, wall_known, wall_chains to throughcare_reader;

-- Nobody reads these for a caller: what was planned and sent, and what tablets hold.

alter table reminder enable row level security;
alter table reminder_attempt enable row level security;
alter table dead_phone enable row level security;
alter table tablet_holding enable row level security;
alter table projection_failure enable row level security;

-- Names that stand beside what is read.

grant select on team to throughcare_reader;
grant select (id, name) on worker to throughcare_reader;
grant select (id, name) on device to throughcare_reader;
