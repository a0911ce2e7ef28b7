// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/AddressBook.h"
#include "unit/account/Schools.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace kiosk;
using namespace Qt::StringLiterals;
using Kind = AddressVerdict::Kind;

namespace
{

void demand(bool holds, const char *what, const QString &typed)
{
    if (holds)
        return;
    std::fprintf(stderr, "%s: \"%s\"\n", what, typed.toUtf8().constData());
    std::abort();
}

bool isTakenBy(const AccountKind &kind, const QString &address)
{
    const QString end = kind.domain.isEmpty() ? QString() : u'@' + kind.domain;
    return address.endsWith(end) && kind.localPart.match(address.chopped(end.size())).hasMatch()
        && address.size() <= AddressBook::maximumLength;
}

void check(const AddressBook &book, const QString &typed)
{
    const AddressVerdict verdict = book.judge(typed);
    const QString address = verdict.address.toDisplay();
    const QString correction = verdict.correction.toDisplay();
    const bool hasAddress =
        verdict.kind == Kind::Known || verdict.kind == Kind::Guest || verdict.kind == Kind::SisterSchool;
    demand(hasAddress == !address.isEmpty(), "an address with the wrong kind, or none", typed);
    const bool isLogin = verdict.kind == Kind::Known && verdict.accountKind && verdict.accountKind->domain.isEmpty();
    demand(address.isEmpty() || address.contains(u'@') != isLogin, "an address without @, or a login with one", typed);
    demand((verdict.kind == Kind::SisterSchool) == (verdict.sisterSchool != nullptr), "no school", typed);
    demand(verdict.kind != Kind::Correctable || !correction.isEmpty(), "no correction", typed);
    if (verdict.kind == Kind::Known) {
        demand(verdict.accountKind && isTakenBy(*verdict.accountKind, address), "known but refused", typed);
        demand(typed.trimmed().compare(address, Qt::CaseInsensitive) == 0, "known but otherwise", typed);
    }
    if (!correction.isEmpty()) {
        demand(verdict.accountKind && isTakenBy(*verdict.accountKind, correction), "correction refused", typed);
        const AddressVerdict again = book.judge(correction);
        demand(again.kind == Kind::Known && again.address.toDisplay() == correction, "correction not known", typed);
    }
    if (!address.isEmpty()) {
        const AddressVerdict again = book.judge(address);
        demand(again.kind == verdict.kind && again.address.toDisplay() == address, "not the same again", typed);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const SiteProfile schools[] = {shippedSchool(), pohjola(), farAway(), numbered(), mixed()};
    if (size == 0)
        return 0;
    const SiteProfile &school = schools[data[0] % 5];
    const AddressBook book(school);
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size) - 1);
    const QString typed = QString::fromUtf8(bytes);
    check(book, typed);
    for (const QString &domain : book.domains())
        check(book, AddressBook::withDomain(typed, domain).toDisplay());
    // Half characters, as no input method should leave them.
    if (bytes.size() >= 2) {
        QString raw(bytes.size() / 2, u'\0');
        std::memcpy(raw.data(), bytes.data(), static_cast<size_t>(raw.size()) * sizeof(char16_t));
        check(book, raw);
    }
    return 0;
}
