// cyrillic_asia.h: Japanese and Chinese names in Cyrillic, which have systems of their own.
#ifndef LOOKOUT_ENGINE_TEXT_CYRILLIC_ASIA_H_
#define LOOKOUT_ENGINE_TEXT_CYRILLIC_ASIA_H_

#include <string>
#include <string_view>

namespace lookout::text {

// By Polivanov's system, which has no SHI, CHI, JI: СИ, ТИ, ДЗИ. Empty unless every syllable could be Japanese and the
// plain transliteration differs.
std::string HepburnOfCyrillic(std::u32string_view word);

// By the system of Palladius: ЦЯНЬ is QIAN, СЮЙ is XU. Empty unless the whole word is made of Chinese syllables.
std::string PinyinOfCyrillic(std::u32string_view word);

}  // namespace lookout::text

#endif  // LOOKOUT_ENGINE_TEXT_CYRILLIC_ASIA_H_
