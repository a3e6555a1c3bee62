// joined_particles.h: ALHAKIM, VANDERBERG, HABIBUR RAHMAN: a particle that is written to the name behind or before it.
#ifndef LOOKOUT_ENGINE_TEXT_JOINED_PARTICLES_H_
#define LOOKOUT_ENGINE_TEXT_JOINED_PARTICLES_H_

#include <vector>

#include "engine/text/spelling.h"

namespace lookout::text {

// Another reading parts the particle from its name, which stands without it elsewhere. After compounds are joined.
// AL and EL are the article only where something else of the name is Arabic: ALFORD is not AL FORD.
bool HoldsJoinedParticle(const std::vector<Draft>& drafts);
void PartParticles(std::vector<Draft>& drafts);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_JOINED_PARTICLES_H_
