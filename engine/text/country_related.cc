#include "engine/text/country_table.h"

namespace lookout::text::facts {
namespace {

constexpr RelatedRow kRelated[] = {
    // Former states and those that came out of them.
    {"SUN", "RUS UKR BLR BYS KAZ UZB TKM TJK KGZ AZE ARM GEO MDA EST LVA LTU"},
    {"YUG", "SCG SRB MNE HRV SVN BIH MKD RKS UNK"},
    {"SCG", "SRB MNE RKS UNK"},
    {"SRB", "RKS UNK"},
    {"RKS", "UNK"},
    {"CSK", "CZE SVK"},
    {"DDR", "DEU"},
    {"ZAR", "COD"},
    {"BUR", "MMR"},
    {"BYS", "BLR"},
    {"TMP", "TLS IDN"},
    {"TLS", "IDN"},
    {"YMD", "YEM"},
    {"VDR", "VNM"},
    {"HVO", "BFA"},
    {"DHY", "BEN"},
    {"RHO", "ZWE"},
    {"AFI", "DJI"},
    {"SKM", "IND"},
    {"FXX", "FRA"},
    {"SDN", "SSD"},
    {"ETH", "ERI"},
    {"PAK", "BGD"},
    {"NTZ", "IRQ SAU"},
    // Territories whose people carry the papers of another state.
    {"ANT", "NLD CUW SXM BES ABW"},
    {"NLD", "ABW BES CUW SXM"},
    {"GBR", "GBD GBN GBO GBP GBS IMN JEY GGY GIB BMU CYM VGB TCA MSR AIA FLK SHN PCN IOT SGS"},
    {"GBD", "GIB BMU CYM VGB TCA MSR AIA FLK SHN PCN IOT SGS"},
    {"HKG", "CHN GBN"},
    {"MAC", "CHN PRT"},
    {"USA", "PRI GUM VIR ASM MNP UMI"},
    {"FRA", "GLP MTQ GUF REU MYT NCL PYF SPM WLF BLM MAF ATF"},
    {"DNK", "FRO GRL"},
    {"FIN", "ALA"},
    {"NOR", "SJM BVT"},
    {"AUS", "CCK CXR NFK HMD"},
    {"NZL", "COK NIU TKL"},
    // Codes of one organisation.
    {"UNO", "UNA"},
};

}  // namespace

std::span<const RelatedRow> Related() { return kRelated; }

// Of Islam or of Iran: official, or beside ours, or until lately.
std::string_view OtherCalendarStates() {
  return "AFG ARE BGD BHR BRN COM DJI DZA EGY IDN IND IRN IRQ JOR KWT LBN LBY MAR MDV MRT MYS OMN PAK PSE QAT SAU SDN "
         "SOM SYR TJK TUN UZB YEM UTO";
}

}  // namespace lookout::text::facts
