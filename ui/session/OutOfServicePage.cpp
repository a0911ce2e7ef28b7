// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/OutOfServicePage.h"

#include "shell/TimeText.h"
#include "widgets/Card.h"
#include "widgets/QrCode.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>

#include <array>

namespace kiosk
{

namespace
{

constexpr auto context = "kiosk::OutOfServicePage";
constexpr auto title = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Out of service for the moment");
constexpr QLatin1StringView closedByHours("out.hours");
constexpr auto closed = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Closed");
/// %1 is a time of day, as clockTimeText() writes it: klo 8.00
constexpr auto opensToday = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Opens today at %1.");
constexpr auto opensTomorrow = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Opens tomorrow at %1.");
/// %1 is a day with its day of the week, before or behind which nothing may need an ending of it; %2 a time of day
constexpr auto opensOn = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Opens again: %1 at %2.");
/// Below a QR code, in each language below the other
constexpr auto onOwnPhone = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The reset works on your own phone");
/// The button at the bottom left; all three languages on one line
constexpr auto helpWord = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Ask for help");
/// %1 is where the staff are, such as: the service desk next to this kiosk
constexpr auto staff = QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Please ask our staff: %1");

/// What a visitor is told of an availability's code.
struct ClosedReason {
    QLatin1StringView code; ///< or how it begins
    const char *text;
    bool onOwnPhone = true; ///< the reset works there in the meantime
    bool staffThere = true;
};

constexpr auto reasons = std::to_array<ClosedReason>({
    {QLatin1StringView("session.crash_loop"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Something on this kiosk keeps failing. It tries again by itself.")},
    {QLatin1StringView("demo.service_down"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage",
                       "The practice service does not answer. The kiosk tries again by itself."),
     false},
    {QLatin1StringView("out.network"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The kiosk has no network connection. It tries again by itself.")},
    {closedByHours, QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The service desk is closed."), true, false},
    {QLatin1StringView("out.identity_service"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage",
                       "The identity service does not answer right now. The kiosk tries again by itself."),
     false},
    {QLatin1StringView("out.identity_providers"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage",
                       "The services that prove your identity do not answer right now. The kiosk tries again by "
                       "itself."),
     false},
    {QLatin1StringView("staff.maintenance"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The kiosk is being serviced.")},
    {QLatin1StringView("staff.service_down"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The identity service is out of order. Staff know about it."), false},
    {QLatin1StringView("staff.desk_closed"),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The service desk is closed."), true, false},
    {QLatin1StringView("staff."),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "Staff have taken the kiosk out of service.")},
    {QLatin1StringView(""),
     QT_TRANSLATE_NOOP("kiosk::OutOfServicePage", "The kiosk cannot be used right now. It tries again by itself.")},
});

QString opensText(const Translations &translations, Language language, const QDateTime &opens, const QDate &today)
{
    const auto text = [&](const char *source) { return translations.text(language, context, source); };
    const QString time = clockTimeText(opens, language);
    if (opens.date() == today)
        return text(opensToday).arg(time);
    if (opens.date() == today.addDays(1))
        return text(opensTomorrow).arg(time);
    return text(opensOn).arg(weekdayText(opens.date(), language), time);
}

const ClosedReason &reasonFor(const QString &code)
{
    return *std::find_if(std::cbegin(reasons), std::cend(reasons),
                         [&code](const ClosedReason &reason) { return code.startsWith(reason.code); });
}

} // namespace

OutOfServicePage::OutOfServicePage(Visit &visit, Theme &theme, const Translations &translations, QWidget *parent)
    : Page(visit, theme, parent), m_translations(translations),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_texts(new QVBoxLayout), m_card(new Card(theme, this)),
      m_cardColumn(new QVBoxLayout(m_card)), m_code(new QrCode(theme, 400, m_card)),
      m_host(new TextLabel(theme, TextRole::CardTitle, Colour::Ink, m_card))
{
    m_texts->addStretch(1);
    for (const Language language : languagesFrom(visit.config().profile.defaultLanguage)) {
        const Colour ink = m_words.isEmpty() ? Colour::Ink : Colour::Ink2;
        const Words words{language, new QVBoxLayout, new TextLabel(theme, TextRole::Heading, ink, this),
                          new TextLabel(theme, TextRole::Sub, Colour::Ink2, this),
                          new TextLabel(theme, TextRole::Body, Colour::Ink, this)};
        for (TextLabel *label : {words.heading, words.reason, words.where}) {
            label->setLocale(languageLocale(language));
            words.column->addWidget(label);
        }
        m_texts->addLayout(words.column);
        m_words << words;
    }
    m_texts->addStretch(1);
    m_cardColumn->addWidget(m_code, 0, Qt::AlignCenter);
    m_cardColumn->addWidget(m_host);
    m_host->setAlignment(Qt::AlignCenter);
    for (const Words &words : std::as_const(m_words)) {
        auto *label = new TextLabel(theme, TextRole::Note, Colour::Ink2, m_card);
        label->setAlignment(Qt::AlignCenter);
        label->setLocale(languageLocale(words.language));
        m_cardColumn->addWidget(label);
        m_ownPhone << label;
    }
    m_columns->addLayout(m_texts, 20);
    m_columns->addWidget(m_card, 11, Qt::AlignVCenter);
    // "Tomorrow" becomes "today" without anybody saying so.
    constexpr Seconds daysPass{60};
    m_dayWatch.setInterval(daysPass);
    connect(&m_dayWatch, &QTimer::timeout, this, [this] { OutOfServicePage::retranslate(); });
    connect(&visit, &Visit::availabilityChanged, this, [this] { OutOfServicePage::retranslate(); });
}

void OutOfServicePage::retranslate()
{
    const SiteProfile &profile = visit().config().profile;
    if (visit().availability().opensAt.has_value() != m_dayWatch.isActive())
        m_dayWatch.isActive() ? m_dayWatch.stop() : m_dayWatch.start();
    const ClosedReason &reason = reasonFor(visit().availability().code);
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const Words &words = m_words.at(i);
        const auto text = [this, &words](const char *source) {
            return m_translations.text(words.language, context, source);
        };
        const std::optional<QDateTime> &opens = visit().availability().opensAt;
        const QDateTime now = visit().clock().now();
        words.heading->setText(text(reason.code == closedByHours ? closed : title));
        words.reason->setText(opens ? opensText(m_translations, words.language, opens->toLocalTime(), now.date())
                                    : text(reason.text));
        words.where->setText(text(staff).arg(profile.staffPlace.in(words.language)));
        words.where->setVisible(reason.staffThere);
        m_ownPhone.at(i)->setText(text(onOwnPhone));
    }
    const QUrl &service = profile.identity.startUrl;
    m_code->setPayload(service.toString(QUrl::FullyEncoded));
    m_host->setText(service.host());
    m_code->setAccessibleName(tr("QR code: %1").arg(service.host()));
    m_card->setVisible(reason.onOwnPhone);
}

void OutOfServicePage::applyTheme()
{
    m_columns->setDirection(theme().isNarrow() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int side = sideMargin();
    m_columns->setContentsMargins(side, space(48), side, space(40));
    m_columns->setSpacing(isRoomy() ? theme().px(72) : theme().px(32));
    m_texts->setSpacing(space(44));
    for (const Words &words : std::as_const(m_words)) {
        const bool first = words.heading == m_words.first().heading;
        words.heading->setRole(first && !isTight() ? TextRole::Heading : TextRole::CardTitle);
        words.reason->setRole(first && isRoomy() ? TextRole::Sub : TextRole::Body);
        words.where->setRole(isTight() ? TextRole::Note : TextRole::Body);
        words.column->setSpacing(space(10));
    }
    m_cardColumn->setContentsMargins(inset(40), space(36), inset(40), space(36));
    m_cardColumn->setSpacing(space(12));
    m_code->setSide(isRoomy() ? 400 : isTight() ? 240 : 320);
}

Band OutOfServicePage::band() const
{
    Band band;
    band.help = m_translations.inAll(m_words.first().language, context, helpWord);
    return band;
}

} // namespace kiosk
