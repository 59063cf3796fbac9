-- Who assesses has the trainings that the house asks for, beside the vetting that `only_the_eligible` asks for.
create trigger only_the_trained before insert on hotline.assessment
  for each row execute function people.check_trained('assessor', 'assessed_at');
