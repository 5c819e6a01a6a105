package org.policytrim.api.robot;

import org.apiguardian.api.API;

/**
 * The source of one of a policy's state fields.
 *
 * @param field the field's name in the policy's card
 * @param source the benchmark's field
 * @param conversion the conversion of the benchmark's numbers
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.3")
public record StateMapping(String field, String source, StateConversion conversion) {}
