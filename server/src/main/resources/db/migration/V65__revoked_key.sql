-- Keys that somebody else may have had in their hands.

alter table signing_key add column revoked_at timestamptz;

comment on column signing_key.revoked_at is 'What comes signed with it from then on is held; what came before stays.';
