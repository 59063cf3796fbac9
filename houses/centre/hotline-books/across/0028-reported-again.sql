alter table hotline.reported_again add foreign key (report) references intake.report;
