package db.migration;

import org.athanor.migration.Revision;

@Revision(id = "a2", revises = "a1", message = "change")
public final class Ra2_Change extends DropNote {}
