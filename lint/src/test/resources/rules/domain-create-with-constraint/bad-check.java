op.createDomain("amount", d -> d.as(integer()).check("amount_positive", "VALUE > 0"));
