/**
 * A software renderer in plain Java for SAPIEN's shader "minimal": one pass, two directional lights
 * and ambient light, no shadows and no multisampling. Needs no Vulkan and no graphics driver.
 */
@NullMarked
package org.policytrim.maniskill.render;

import org.jspecify.annotations.NullMarked;
