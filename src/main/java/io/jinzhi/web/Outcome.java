package io.jinzhi.web;

import java.util.function.Supplier;

/// What came of a write: under `/api/` the body, at every other address the page to go on to.
///
/// @param page its path
/// @param body asked for only where a program reads it
public record Outcome<T>(String page, Supplier<T> body) {}
