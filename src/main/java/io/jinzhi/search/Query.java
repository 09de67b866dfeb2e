package io.jinzhi.search;

import io.jinzhi.staff.Actor;

/// What somebody is looking for. Words are separated by blanks and all of them must be there.
///
/// @param actor who looks: only what this person may see is found
public record Query(String text, Actor actor) {}
