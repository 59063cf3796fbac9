-- The overview counts the last twelve weeks and the account a year, in the index alone; without it both read every place ever noted.
create index on hotline.trace (noted_at) include (item, id, audience, hosted_in);
