// calendars.h: a day in the calendars that documents of some states are written in, by arithmetic of their own
// definition and not by a library, so that what the engine does is compared with something else.
#ifndef LOOKOUT_TESTS_RULES_CALENDARS_H_
#define LOOKOUT_TESTS_RULES_CALENDARS_H_

#include <string>

namespace lookout::rules {

struct Day {
  int year = 0, month = 0, day = 0;
};

bool ReadDay(const std::string& iso, Day* day);  // YYYY-MM-DD and a day that exists
std::string WriteDay(const Day& day);
int DaysInMonth(int year, int month);

Day ToBuddhist(const Day& day);  // the year + 543, as Thailand counts since 1941
Day ToHijri(const Day& day);     // tabular Islamic calendar, civil epoch
Day ToJalali(const Day& day);    // Iran and Afghanistan

}  // namespace lookout::rules

#endif  // LOOKOUT_TESTS_RULES_CALENDARS_H_
