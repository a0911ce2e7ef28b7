// SPDX-License-Identifier: GPL-3.0-or-later
#include "setup/FirstBootWindow.h"

#include "setup/CornerTrial.h"
#include "setup/FirstBootPages.h"
#include "setup/FirstBootTrials.h"
#include "shell/InputTracker.h"
#include "shell/ViewSwitches.h"
#include "shell/WindowGuard.h"
#include "widgets/ScrollArea.h"
#include "widgets/ActionButton.h"
#include "widgets/FingerScroll.h"
#include "widgets/FlowRow.h"
#include "widgets/StepBar.h"
#include "widgets/TextLabel.h"

#include <QApplication>
#include <QCloseEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>

namespace kiosk
{

namespace
{

/// A band in the colour of a card, with a hairline at its border to the page.
class Band final : public QWidget
{
public:
    Band(Theme &theme, Qt::Edge line, QWidget *parent) : QWidget(parent), m_theme(theme), m_line(line) { }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.colour(Colour::Card));
        painter.fillRect(QRect(0, m_line == Qt::BottomEdge ? height() - 2 : 0, width(), 2),
                         m_theme.colour(Colour::Line));
    }

private:
    Theme &m_theme;
    Qt::Edge m_line;
};

} // namespace

FirstBootWindow::FirstBootWindow(FirstBootModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_bar(new Band(m_theme, Qt::BottomEdge, this)),
      m_barGrid(new QGridLayout(m_bar)), m_product(new TextLabel(m_theme, TextRole::BodyStrong, Colour::Ink, m_bar)),
      m_steps(new StepBar(m_theme, m_bar)), m_switches(new FlowRow(m_bar)),
      m_view(new ViewSwitches(m_theme, m_switches)), m_stack(new QStackedWidget(this)),
      m_keyboardArea(new QWidget(this)), m_keyboard(new ScreenKeyboard(m_theme, m_keyboardArea)),
      m_foot(new Band(m_theme, Qt::TopEdge, this)),
      m_back(new ActionButton(m_theme, ActionButton::Kind::Quiet, m_foot)),
      m_next(new ActionButton(m_theme, ActionButton::Kind::Primary, m_foot)), m_corners(new CornerTrial(m_theme, this))
{
    setWindowTitle(QStringLiteral("MFA kiosk set-up"));
    setContextMenuPolicy(Qt::PreventContextMenu);
    new WindowGuard(this, this);
    auto *input = new InputTracker(this);
    const QList<ActionButton *> all = m_view->all();
    for (ActionButton *button : all)
        m_switches->add(button);

    auto *bands = new QVBoxLayout(this);
    bands->setContentsMargins(0, 0, 0, 0);
    bands->setSpacing(0);
    bands->setSizeConstraint(QLayout::SetNoConstraint);
    bands->addWidget(m_bar);
    bands->addWidget(m_stack, 1);
    bands->addWidget(m_keyboardArea);
    bands->addWidget(m_foot);
    m_stack->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->setMinimumSize(0, 0);
    auto *keyboard = new QVBoxLayout(m_keyboardArea);
    keyboard->setContentsMargins(0, 0, 0, 0);
    keyboard->addWidget(m_keyboard);
    auto *foot = new QHBoxLayout(m_foot);
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_next);
    m_back->setIconName(QStringLiteral("arrow-left"));

    addPage(new FirstBootWelcome(model, m_theme));
    addPage(new FirstBootSchool(model, m_theme));
    addPage(new FirstBootKiosk(model, m_theme));
    addPage(new FirstBootScreen(model, m_theme, *m_corners));
    addPage(new FirstBootOfficer(model, m_theme));
    addPage(new FirstBootPin(model, m_theme));
    addPage(new FirstBootTrial(model, m_theme));

    connect(m_view, &ViewSwitches::languageChosen, &m_model, &FirstBootModel::setLanguage);
    connect(&m_theme, &Theme::changed, this, &FirstBootWindow::applyTheme);
    connect(&model, &FirstBootModel::languageChanged, this, &FirstBootWindow::retranslate);
    connect(&model, &FirstBootModel::placeChanged, this, &FirstBootWindow::placeChanged);
    connect(&model, &FirstBootModel::changed, this, [this] { page()->refresh(); });
    connect(m_back, &ActionButton::clicked, this, &FirstBootWindow::goBack);
    connect(m_next, &ActionButton::clicked, this, [this] { page()->goOn(); });
    connect(m_keyboard, &ScreenKeyboard::textTyped, this, [this](const QString &text) { page()->typeText(text); });
    connect(m_keyboard, &ScreenKeyboard::keyPressed, this, [this](int key) { page()->typeKey(key); });
    connect(m_keyboard, &ScreenKeyboard::hideRequested, this, [this] {
        m_keyboardHidden = true;
        updateKeyboard();
    });
    connect(input, &InputTracker::deviceChanged, this, [this, input] {
        m_keyboardHidden = input->lastDevice() == InputTracker::Device::Keyboard;
        updateKeyboard();
    });
    connect(qApp, &QApplication::focusChanged, this, [this] {
        updateKeyboard();
        keepFocusInSight();
    });
    m_theme.setWindowSize(size());
    retranslate();
    applyTheme();
    placeChanged();
}

FirstBootWindow::~FirstBootWindow()
{
    qApp->disconnect(this);
    m_model.disconnect(this);
    // Pages refer to the theme; they go before it.
    delete m_stack;
}

void FirstBootWindow::addPage(FirstBootPage *page)
{
    auto *area = new ScrollArea(m_theme);
    scrollByFinger(*area);
    area->setContent(page);
    area->viewport()->installEventFilter(this);
    page->installEventFilter(this);
    m_stack->addWidget(area);
    m_pages << page;
    connect(page, &FirstBootPage::changed, this, [this, page] {
        if (page == this->page()) {
            updateFoot();
            updateKeyboard();
        }
    });
}

FirstBootPage *FirstBootWindow::page() const
{
    return m_pages.at(static_cast<qsizetype>(m_model.place()));
}

QScrollArea *FirstBootWindow::scroll() const
{
    return qobject_cast<QScrollArea *>(m_stack->widget(static_cast<int>(m_model.place())));
}

void FirstBootWindow::placeChanged()
{
    m_stack->setCurrentIndex(static_cast<int>(m_model.place()));
    scroll()->verticalScrollBar()->setValue(0);
    page()->refresh();
    page()->entered();
    if (!page()->typing())
        setFocus(Qt::OtherFocusReason);
    m_steps->setCurrent(static_cast<int>(m_model.place()) - 1);
    const int place = static_cast<int>(m_model.place());
    if (place > 0) {
        const QStringList names{tr("School"), tr("Kiosk"), tr("Screen"), tr("Officer"), tr("PIN"), tr("Trial")};
        //: Spoken, and shown where the step bar has no room: present step, of how many, its name
        m_steps->setSummary(tr("Step %1 of %2: %3").arg(place).arg(names.size()).arg(names.value(place - 1)));
    }
    updateFoot();
    updateKeyboard();
    arrange();
}

void FirstBootWindow::updateFoot()
{
    const QString next = page()->nextText();
    m_next->setVisible(!next.isEmpty());
    m_next->setText(next);
    m_next->setAccessibleName(next);
    m_next->setEnabled(page()->mayGoOn());
    m_back->setVisible(m_model.place() != FirstBootModel::Place::Welcome && page()->mayGoBack());
    m_foot->setVisible(!m_next->isHidden() || !m_back->isHidden());
}

void FirstBootWindow::updateKeyboard()
{
    const auto mode = page()->typing();
    m_keyboardArea->setVisible(mode.has_value() && !m_keyboardHidden);
    if (mode && *mode != m_keyboard->mode())
        m_keyboard->setMode(*mode);
}

void FirstBootWindow::keepFocusInSight()
{
    const QWidget *const page = scroll()->widget();
    const QWidget *const focus = focusWidget();
    if (!focus || !page->isAncestorOf(focus))
        return;
    // All of it: of a field, ensureWidgetVisible() shows the cursor alone.
    const QPoint middle = focus->mapTo(page, focus->rect().center());
    scroll()->ensureVisible(middle.x(), middle.y(), 0, focus->height() / 2 + m_theme.px(12));
}

bool FirstBootWindow::eventFilter(QObject *watched, QEvent *event)
{
    // The keyboard comes after the focus, and letters grow: what is typed into stays in sight, once all is laid out.
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &FirstBootWindow::keepFocusInSight, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void FirstBootWindow::goBack()
{
    const int place = static_cast<int>(m_model.place());
    if (place > 0 && page()->mayGoBack())
        m_model.goTo(static_cast<FirstBootModel::Place>(place - 1));
}

void FirstBootWindow::retranslate()
{
    m_translations.install(m_model.language());
    setLocale(languageLocale(m_model.language()));
    //: Name of the product, top left
    m_product->setText(tr("Authenticator reset"));
    //: The steps of the set-up, in the step bar: as short as possible
    m_steps->setSteps({tr("School"), tr("Kiosk"), tr("Screen"), tr("Officer"), tr("PIN"), tr("Trial")});
    m_view->setLanguage(m_model.language());
    m_view->retranslate();
    m_keyboard->setLanguage(m_model.language());
    m_keyboard->retranslate();
    //: Button of the set-up: to the page before
    m_back->setText(tr("Back"));
    m_back->setAccessibleName(m_back->text());
    m_corners->retranslate();
    for (FirstBootPage *each : std::as_const(m_pages))
        each->retranslate();
    m_steps->setCurrent(static_cast<int>(m_model.place()) - 1);
    updateFoot();
    arrange();
}

void FirstBootWindow::applyTheme()
{
    m_theme.dress(*this);
    m_view->describe();
    const int side = m_theme.px(m_theme.isLow() ? 24 : 48);
    const int above = m_theme.px(m_theme.isLow() ? 8 : 16);
    m_barGrid->setContentsMargins(side, above, side, above);
    m_barGrid->setHorizontalSpacing(m_theme.px(28));
    m_barGrid->setVerticalSpacing(m_theme.px(6));
    m_switches->setSpacing(std::max(8, m_theme.px(10)));
    m_foot->layout()->setContentsMargins(side, above, side, above);
    for (FirstBootPage *each : std::as_const(m_pages))
        each->applyTheme();
    updateFoot();
    arrange();
    update();
}

void FirstBootWindow::arrange()
{
    const QMargins margins = m_barGrid->contentsMargins();
    const int room = width() - margins.left() - margins.right() - m_barGrid->horizontalSpacing();
    // The first page offers the languages as its three large buttons instead.
    const bool first = m_model.place() == FirstBootModel::Place::Welcome;
    for (ActionButton *button : m_view->languages())
        button->setVisible(!first);
    const auto switchesIn = [this](ViewSwitches::LanguageNames names) {
        m_view->nameLanguages(names);
        m_switches->layout()->invalidate();
        return m_switches->layout()->sizeHint().width();
    };
    const int product = m_product->sizeHint().width();
    int switches = switchesIn(ViewSwitches::LanguageNames::Full);
    if (product + switches > room)
        switches = switchesIn(ViewSwitches::LanguageNames::Codes);
    while (m_barGrid->count() > 0)
        delete m_barGrid->takeAt(0);
    m_product->setVisible(product + switches <= room);
    m_switches->setFixedWidth(std::min(switches, room));
    m_steps->setVisible(!first);
    m_barGrid->addWidget(m_product, 0, 0);
    m_barGrid->addWidget(m_switches, 0, 1, Qt::AlignRight | Qt::AlignVCenter);
    m_barGrid->addWidget(m_steps, 1, 0, 1, 2);
}

void FirstBootWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setWindowSize(size());
    arrange();
}

void FirstBootWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Ground));
    if (!m_painted) {
        m_painted = true;
        // After this event's painting of all children has been flushed.
        QTimer::singleShot(0, this, &FirstBootWindow::painted);
    }
}

void FirstBootWindow::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape)
        goBack();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && page()->mayGoOn())
        page()->goOn();
}

void FirstBootWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
}

} // namespace kiosk
