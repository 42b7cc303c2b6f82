-- A consent, or its withdrawal, counts in all records that are linked as one person's, whoever holds them.

create function wall_linked(of uuid) returns table (ledger uuid, sure boolean)
    language sql stable security definer set search_path from current as $$
    with recursive near (id) as (
        select of
        union
        select case when l.ledger = near.id then l.other else l.ledger end
        from near join person_link l on l.ledger = near.id or l.other = near.id
        where l.same and not exists (
            select from person_link d where not d.same and (
                (d.ledger = l.ledger and d.other = l.other) or (d.ledger = l.other and d.other = l.ledger)))
    )
    select near.id, not exists (
        select from person_link d join near a on a.id = d.ledger join near b on b.id = d.other where not d.same)
    from near
$$;

comment on function wall_linked is 'The records that are linked as one person''s with that one, itself among them; sure is whether nobody says of two of them that they are different people''s.';

create or replace function wall_agreed(of uuid, kept timestamptz) returns boolean
    language sql stable security definer set search_path from current as $$
    with person as materialized (select l.ledger as id, l.sure from wall_linked(of) as l)
    select exists (
        select from person join agreed given on given.ledger = person.id
        where (person.sure or given.ledger = of)
            and given.given_on <= nullif(current_setting('throughcare.today', true), '')::date
            and (kept at time zone 'Europe/London')::date < least(
                coalesce(given.withdrawn_on, 'infinity'::date),
                coalesce((
                    select min(other.withdrawn_on) from person p join agreed other on other.ledger = p.id
                    where other.ledger <> given.ledger and other.withdrawn_on >= given.given_on),
                    'infinity'::date)))
$$;

comment on function wall_agreed is 'Whether what was kept at that time in a ledger is shared by what the person agreed to, there or in a linked record; a withdrawal in another record ends what was given until then.';

drop function wall_consents();

create function wall_consents() returns table (ledger uuid, said_in uuid, sure boolean, given_on date, withdrawn_on date)
    language sql stable security definer set search_path from current as $$
    with reach as (select unnest(nullif(current_setting('throughcare.reach', true), '')::uuid[]) as id),
    linked as (
        select reach.id from reach
        where exists (select from person_link l where l.ledger = reach.id)
            or exists (select from person_link l where l.other = reach.id))
    select a.ledger, a.ledger, true, a.given_on, a.withdrawn_on
    from agreed a where a.ledger in (select id from reach) and a.ledger not in (select id from linked)
    union all
    select linked.id, a.ledger, one.sure, a.given_on, a.withdrawn_on
    from linked cross join lateral wall_linked(linked.id) as one join agreed a on a.ledger = one.ledger
$$;

revoke execute on function wall_linked, wall_consents from public;
grant execute on function wall_consents to throughcare_reader;
