-- transaction: none
CLUSTER;
