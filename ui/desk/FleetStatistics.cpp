// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/FleetStatistics.h"

#include "desk/PanelFeed.h"
#include "figures/Statistics.h"
#include "staff/StatisticsPage.h"
#include "widgets/ScrollArea.h"
#include "widgets/ActionButton.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{
/// Thousands answer within seconds; charts that changed with each would take the window's time.
constexpr Milliseconds together{200};
constexpr qsizetype mostMissing = 8;
} // namespace

FleetStatistics::FleetStatistics(FleetModel &fleet, const Theme &windows, const Clock &clock, QWidget *parent)
    : QWidget(parent), m_fleet(fleet), m_windows(windows),
      m_model(std::make_unique<StaffModel>(m_config, link::StaffBegin{}, clock,
                                           [this](const link::FromStaff &message) { take(message); })),
      m_round(new StatisticsRound(fleet, this)), m_column(new QVBoxLayout(this)), m_head(new QWidget(this)),
      m_title(new TextLabel(m_theme, TextRole::CardTitle, Colour::Ink, m_head)),
      m_state(new TextLabel(m_theme, TextRole::Note, Colour::Ink2, m_head)),
      m_close(new ActionButton(m_theme, ActionButton::Kind::Chip, m_head)), m_scroll(new ScrollArea(m_theme, this))
{
    m_model->setOffered({link::StaffAction::ExportStatistics});
    link::PinVerdict verdict;
    verdict.accepted = true;
    m_model->handle(verdict);
    m_page = new StatisticsPage(*m_model, m_theme);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *head = new QHBoxLayout(m_head);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_state);
    head->addLayout(words, 1);
    head->addWidget(m_close, 0, Qt::AlignTop);
    m_column->addWidget(m_head);
    m_column->addWidget(m_scroll, 1);
    m_scroll->setContent(m_page);
    m_close->setIconName(u"close"_s, Qt::RightEdge);
    connect(m_close, &ActionButton::clicked, this, &FleetStatistics::closed);
    connect(m_round, &StatisticsRound::grown, this, &FleetStatistics::grown);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FleetStatistics::tell);
    applyTheme();
    retranslate();
}

FleetStatistics::~FleetStatistics()
{
    // The page refers to theme and model.
    delete m_scroll;
}

void FleetStatistics::open(const QStringList &kiosks, const QString &about)
{
    m_kiosks = kiosks;
    m_about = about;
    retranslate();
    m_page->entered();
}

void FleetStatistics::take(const link::FromStaff &message)
{
    if (const auto *wanted = std::get_if<link::StatisticsWanted>(&message))
        m_round->ask(m_kiosks, wanted->from, wanted->to);
    else if (const auto *request = std::get_if<link::StaffRequest>(&message))
        saveCsv(*request);
}

void FleetStatistics::grown()
{
    if (m_round->isOver())
        tell();
    else if (!m_soon.isActive())
        m_soon.start(together);
}

void FleetStatistics::tell()
{
    m_soon.stop();
    const Statistics &sum = m_round->sum();
    if (m_round->answered() > 0)
        m_model->handle(link::StatisticsReport{sum.from, sum.to, sum.toJson(), {}});
    else if (m_round->isOver())
        m_model->handle(link::StatisticsReport{
            sum.from, sum.to, {}, link::Trouble{m_kiosks.isEmpty() ? u"clerk.no_report"_s : m_round->lastCode(), {}}});
    retranslate();
}

void FleetStatistics::saveCsv(const link::StaffRequest &request)
{
    const Statistics &sum = m_round->sum();
    const Result<QString> path =
        writeCsv(u"kiosks_%1_%2"_s.arg(sum.from.toString(Qt::ISODate), sum.to.addDays(-1).toString(Qt::ISODate)),
                 m_round->toCsv());
    m_model->handle(path ? link::ActionDone{request.action, true, u"ok"_s, *path}
                         : link::ActionDone{request.action, false, path.error().code, path.error().detail});
}

void FleetStatistics::setLanguage(Language language)
{
    m_language = language;
    m_model->setLanguage(language);
    m_page->retranslate();
    retranslate();
}

QString FleetStatistics::missing() const
{
    QStringList names;
    for (const QString &kiosk : m_round->missing().first(std::min(m_round->missing().size(), mostMissing))) {
        const KioskEntry *const entry = m_fleet.book().entry(kiosk);
        names << (entry ? entry->name : kiosk);
    }
    const auto more = static_cast<int>(m_round->missing().size() - names.size());
    const QString list = names.join(u", "_s);
    if (names.isEmpty())
        return {};
    //: Kiosks that have not answered when asked for statistics; %1 is a list of their names
    return u' '
        + (more == 0 ? tr("Missing: %1.").arg(list)
                     //: %1 is a list of names, as in "Missing: %1.", and %n more are not named
                     : tr("Missing: %1 and %n more.", nullptr, more).arg(list));
}

void FleetStatistics::retranslate()
{
    m_title->setText(m_about);
    const int asked = m_round->asked();
    //: Of the kiosks that were asked for statistics; %1 have answered, of %n
    m_state->setText(tr("%1 of %n kiosk(s) have answered.", nullptr, asked).arg(m_round->answered()) + missing());
    //: Button: closes the statistics
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
}

void FleetStatistics::applyTheme()
{
    m_theme.setScheme(m_windows.scheme());
    m_theme.setTextSize(m_windows.textSize());
    m_theme.setWindowSize(size());
    m_head->layout()->setContentsMargins(m_theme.px(48), m_theme.px(28), m_theme.px(48), 0);
    m_page->applyTheme();
    update();
}

void FleetStatistics::tick()
{
    if (isVisible())
        m_model->tick();
}

void FleetStatistics::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyTheme();
}

void FleetStatistics::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Ground));
}

} // namespace kiosk::desk
