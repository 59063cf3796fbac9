-- Functions that look across modules, and so belong to none of them.
grant execute on function notices.may_leave to {desk}, {worker};
grant execute on function notices.reports_behind to {desk};
