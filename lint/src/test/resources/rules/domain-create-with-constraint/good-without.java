op.createDomain("amount", d -> d.as(integer()));
