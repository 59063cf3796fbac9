-- Money and the service can be restricted while the content stays: Art. 17(1)(b) and (c).
alter table moderation.decision drop constraint decision_action_check;
alter table moderation.decision add constraint decision_action_check check (action in ('removed', 'disabled', 'geo-blocked',
  'age-restricted', 'demoted', 'labelled', 'account-suspended', 'account-terminated', 'monetary-restricted',
  'service-restricted', 'partial', 'refused-lawful', 'refused-insufficient', 'not-ours', 'not-found', 'already-removed'));
