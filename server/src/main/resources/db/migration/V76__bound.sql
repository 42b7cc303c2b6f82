-- The tokens of a session are good for whoever has the tablet's own key, and for nobody else.

alter table session add column bound_to bytea;

comment on column session.bound_to is
    'The tablet''s key (Ed25519, 32 bytes) that each request of the session has to be signed with; null for a desk, which has told none.';

-- Tablets that told their key before are asked for it from now on: they have it, whoever has only their tokens does not.
update session s set bound_to = (
    select k.public_key from device_key k where k.device = s.device order by k.told_at desc, k.public_key limit 1);
