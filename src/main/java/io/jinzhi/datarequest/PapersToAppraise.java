package io.jinzhi.datarequest;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.PersonId;
import io.jinzhi.estate.UnitId;
import java.time.Instant;

/// Somebody asked to have their data erased and was answered: the papers about them in the
/// household's file are to be appraised. Published inside the answer's transaction.
///
/// @param number of the request
public record PapersToAppraise(
    EstateId estate, UnitId unit, PersonId person, String number, Instant at) {}
