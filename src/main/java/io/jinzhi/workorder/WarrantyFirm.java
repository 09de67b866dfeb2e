package io.jinzhi.workorder;

/// A firm that has to make good under warranty, and how to reach it.
public record WarrantyFirm(Warranty.Firm firm, String name, String contact) {}
