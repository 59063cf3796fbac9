alter table notices.notice add foreign key (text_version) references playbook.version;
