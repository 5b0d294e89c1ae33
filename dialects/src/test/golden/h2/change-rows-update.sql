UPDATE invoice SET number = lower(number), "day" = day + 1 WHERE number IS NOT NULL AND ("day" < 3 OR id IN (1, 2)) AND (1 = 1 OR 1 = 0) AND NOT (number = 'x');
