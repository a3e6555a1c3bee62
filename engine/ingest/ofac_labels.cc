#include "engine/ingest/ofac_labels.h"

#include "engine/ingest/plain_text.h"

namespace lookout::ingest {
namespace {

using Type = v1::DocumentType;

// From the releases of 2021-08-18, 2022-04-01 and 2023-12-28, and OFAC's own list of identification types.
constexpr OfacLabel kLabels[] = {
    {"DOB", OfacClause::kBirthDate},
    {"POB", OfacClause::kBirthPlace},
    {"nationality", OfacClause::kNationality},
    {"citizen", OfacClause::kNationality},
    {"Gender", OfacClause::kGender},
    {"a.k.a.", OfacClause::kAlias},
    {"n.k.a.", OfacClause::kAlias},
    {"f.k.a.", OfacClause::kPreviousName},
    // Travel documents.
    {"Passport", OfacClause::kDocument, Type::passport},
    {"Passport Booklet", OfacClause::kDocument, Type::passport},
    {"Passport Card", OfacClause::kDocument, Type::passport},
    {"Diplomatic Passport", OfacClause::kDocument, Type::passport},
    {"Service Passport", OfacClause::kDocument, Type::passport},
    {"Official Passport", OfacClause::kDocument, Type::passport},
    {"Interim Passport", OfacClause::kDocument, Type::passport},
    {"Stateless Person Passport", OfacClause::kDocument, Type::passport},
    {"British National Overseas Passport", OfacClause::kDocument, Type::passport},
    {"U.S.A. Passport", OfacClause::kDocument, Type::passport, "USA"},
    {"Travel Document Number", OfacClause::kDocument, Type::passport},
    {"Refugee Travel Document", OfacClause::kDocument, Type::passport},
    {"Laissez-Passer", OfacClause::kDocument, Type::passport},
    {"Seafarer's Identification Document", OfacClause::kDocument, Type::other},
    {"VisaNumberID", OfacClause::kDocument, Type::visa},
    {"Visa Number", OfacClause::kDocument, Type::visa},
    {"Visa No.", OfacClause::kDocument, Type::visa},
    // Residence.
    {"Residency Number", OfacClause::kDocument, Type::residence_permit},
    {"Residence Permit", OfacClause::kDocument, Type::residence_permit},
    {"Romanian Permanent Resident", OfacClause::kDocument, Type::residence_permit, "ROU"},
    {"Permanent Resident Card", OfacClause::kDocument, Type::residence_permit},
    {"Immigration No.", OfacClause::kDocument, Type::residence_permit},
    {"Public Security and Immigration No.", OfacClause::kDocument, Type::residence_permit},
    {"Temporary suspension of deportation No.", OfacClause::kDocument, Type::residence_permit, "DEU"},
    {"N.I.E.", OfacClause::kDocument, Type::residence_permit},
    {"Alien Registration Number", OfacClause::kDocument, Type::residence_permit},
    // Identity cards and national numbers.
    {"National ID No.", OfacClause::kDocument, Type::identity_card},
    {"Identification Number", OfacClause::kDocument, Type::identity_card},
    {"National Foreign ID Number", OfacClause::kDocument, Type::identity_card},
    {"Personal ID Card", OfacClause::kDocument, Type::identity_card},
    {"Personal Identification", OfacClause::kDocument, Type::identity_card},
    {"Cedula No.", OfacClause::kDocument, Type::identity_card},
    {"Cedula de Residencia", OfacClause::kDocument, Type::residence_permit},
    {"Cedula de Ciudadania", OfacClause::kDocument, Type::identity_card},
    {"C.U.R.P.", OfacClause::kDocument, Type::identity_card},
    {"C.U.I.", OfacClause::kDocument, Type::identity_card},
    {"C.U.I.P.", OfacClause::kDocument, Type::other},
    {"C.U.I.T.", OfacClause::kDocument, Type::other},
    {"CNP (Personal Numerical Code)", OfacClause::kDocument, Type::identity_card},
    {"D.N.I.", OfacClause::kDocument, Type::identity_card},
    {"I.F.E.", OfacClause::kDocument, Type::identity_card},
    {"LE Number", OfacClause::kDocument, Type::identity_card},
    {"Credencial electoral", OfacClause::kDocument, Type::identity_card},
    {"Electoral Registry No.", OfacClause::kDocument, Type::identity_card},
    {"Voter ID No.", OfacClause::kDocument, Type::identity_card},
    {"Numero de Identidad", OfacClause::kDocument, Type::identity_card},
    {"Citizen's Card Number", OfacClause::kDocument, Type::identity_card},
    {"Turkish Identification Number", OfacClause::kDocument, Type::identity_card, "TUR"},
    {"Kenyan ID No.", OfacClause::kDocument, Type::identity_card, "KEN"},
    {"Moroccan Personal ID No.", OfacClause::kDocument, Type::identity_card, "MAR"},
    {"Bosnian Personal ID No.", OfacClause::kDocument, Type::identity_card, "BIH"},
    {"UAE Identification", OfacClause::kDocument, Type::identity_card, "ARE"},
    {"Tazkira National ID Card", OfacClause::kDocument, Type::identity_card, "AFG"},
    {"Stateless Person ID Card", OfacClause::kDocument, Type::identity_card},
    {"Refugee ID Card", OfacClause::kDocument, Type::identity_card},
    {"Military Registration Number", OfacClause::kDocument, Type::other},
    {"Cartilla de Servicio Militar Nacional", OfacClause::kDocument, Type::other},
    // Other numbers that name one person.
    {"Tax ID No.", OfacClause::kDocument, Type::other},
    {"R.F.C.", OfacClause::kDocument, Type::other},
    {"RFC", OfacClause::kDocument, Type::other},
    {"NIT #", OfacClause::kDocument, Type::other},
    {"RUC #", OfacClause::kDocument, Type::other},
    {"RIF #", OfacClause::kDocument, Type::other},
    {"RTN", OfacClause::kDocument, Type::other},
    {"SSN", OfacClause::kDocument, Type::other, "USA"},
    {"US FEIN", OfacClause::kDocument, Type::other, "USA"},
    {"V.A.T. Number", OfacClause::kDocument, Type::other},
    {"Fiscal Code", OfacClause::kDocument, Type::other},
    {"Italian Fiscal Code", OfacClause::kDocument, Type::other, "ITA"},
    {"Driver's License No.", OfacClause::kDocument, Type::other},
    {"Pilot License Number", OfacClause::kDocument, Type::other},
    {"Birth Certificate Number", OfacClause::kDocument, Type::other},
    {"Registration ID", OfacClause::kDocument, Type::other},
    {"Registration Number", OfacClause::kDocument, Type::other},
    {"Registered Charity No.", OfacClause::kDocument, Type::other},
    {"Government Gazette Number", OfacClause::kDocument, Type::other},
    {"Company Number", OfacClause::kDocument, Type::other},
    {"Business Number", OfacClause::kDocument, Type::other},
    {"Business Registration Number", OfacClause::kDocument, Type::other},
    {"Commercial Registry Number", OfacClause::kDocument, Type::other},
    {"Folio Mercantil No.", OfacClause::kDocument, Type::other},
    {"Matricula Mercantil No", OfacClause::kDocument, Type::other},
    {"Tarjeta Profesional", OfacClause::kDocument, Type::other},
    {"Trade License No.", OfacClause::kDocument, Type::other},
    {"License", OfacClause::kDocument, Type::other},
    {"Serial No.", OfacClause::kDocument, Type::other},
    {"File Number", OfacClause::kDocument, Type::other},
    // Offices.
    {"Title", OfacClause::kTitle},
    {"Alternate Title", OfacClause::kTitle},
    {"Rank", OfacClause::kTitle},
    {"Position", OfacClause::kTitle},
    {"Occupation", OfacClause::kTitle},
    // Known, and kept as remarks.
    {"Linked To", OfacClause::kRemark},
    {"Secondary sanctions risk", OfacClause::kRemark},
    {"Additional Sanctions Information", OfacClause::kRemark},
    {"Transactions Prohibited For Persons", OfacClause::kRemark},
    {"Executive Order", OfacClause::kRemark},
    {"CAATSA Section", OfacClause::kRemark},
    {"IFSR Determination", OfacClause::kRemark},
    {"Effective Date", OfacClause::kRemark},
    {"Listing Date", OfacClause::kRemark},
    {"Digital Currency Address", OfacClause::kRemark},
    {"Email Address", OfacClause::kRemark},
    {"Phone Number", OfacClause::kRemark},
    {"Telephone", OfacClause::kRemark},
    {"Fax", OfacClause::kRemark},
    {"Website", OfacClause::kRemark},
    {"SWIFT/BIC", OfacClause::kRemark},
    {"Chinese Commercial Code", OfacClause::kRemark},  // writes the characters of the name, not a number of the person
    {"Interpol", OfacClause::kRemark},
    {"ICTY indictee", OfacClause::kRemark},
    {"named in UNSCR", OfacClause::kRemark},
    {"Organization", OfacClause::kRemark},
    {"Organization Type", OfacClause::kRemark},
    {"Organization Established Date", OfacClause::kRemark},
    {"Target Type", OfacClause::kRemark},
    {"ethnicity", OfacClause::kRemark},
    {"Tribe", OfacClause::kRemark},
    {"Subtribe", OfacClause::kRemark},
    {"Member", OfacClause::kRemark},
    {"arrested", OfacClause::kRemark},
    {"currently incarcerated", OfacClause::kRemark},
    {"currently in jail", OfacClause::kRemark},
    {"in custody", OfacClause::kRemark},
    {"wanted by", OfacClause::kRemark},
    {"associated with", OfacClause::kRemark},
    {"possibly located", OfacClause::kRemark},
    {"believed to be", OfacClause::kRemark},
    {"wife of", OfacClause::kRemark},
    {"husband of", OfacClause::kRemark},
    {"spouse of", OfacClause::kRemark},
    {"son of", OfacClause::kRemark},
    {"daughter of", OfacClause::kRemark},
    {"child of", OfacClause::kRemark},
    {"brother of", OfacClause::kRemark},
    {"half-brother of", OfacClause::kRemark},
    {"sister of", OfacClause::kRemark},
    {"sister-in-law of", OfacClause::kRemark},
    {"brother-in-law of", OfacClause::kRemark},
    {"daughter-in-law of", OfacClause::kRemark},
    {"son-in-law of", OfacClause::kRemark},
    {"nephew of", OfacClause::kRemark},
    {"cousin of", OfacClause::kRemark},
    {"Individual's height", OfacClause::kRemark},
};

bool EndsThere(std::string_view clause, std::size_t length) {
  if (length == clause.size()) return true;
  const char next = clause[length];
  return !IsAlpha(next) && !IsDigit(next) && next != '-';
}

}  // namespace

const OfacLabel* FindOfacLabel(std::string_view clause) {
  const OfacLabel* best = nullptr;
  for (const OfacLabel& label : kLabels) {
    if (best != nullptr && label.text.size() <= best->text.size()) continue;
    if (StartsWithNoCase(clause, label.text) && EndsThere(clause, label.text.size())) best = &label;
  }
  return best;
}

}  // namespace lookout::ingest
