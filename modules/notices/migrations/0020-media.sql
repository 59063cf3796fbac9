-- What sort of medium it is, where whoever looked said so and nobody said otherwise: for the files that go with the letter.
alter table notices.notice_item add column media text;
