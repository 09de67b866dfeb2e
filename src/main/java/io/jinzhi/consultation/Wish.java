package io.jinzhi.consultation;

/// What is wanted, by whom, and why (ARC-20).
///
/// @param visitor the reader has no account: whoever asks opens the room for them
/// @param identity what they are to the household, or by which paper they are known
/// @param from the unit or department that they come from
/// @param papers by name from the contents, or what there is on a matter
record Wish(
    boolean visitor,
    String reader,
    String identity,
    String from,
    String contact,
    String reason,
    Basis basis,
    String papers,
    Use use,
    int copies) {

  Wish readBy(String name, String as) {
    return new Wish(visitor, name, as, from, contact, reason, basis, papers, use, copies);
  }
}
