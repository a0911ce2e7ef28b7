// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/SetUpWindow.h"

#include "shell/Announce.h"
#include "staff/PartWords.h"
#include "staff/StaffBar.h"
#include "staff/TitledCard.h"
#include "widgets/ScrollArea.h"
#include "widgets/ActionButton.h"
#include "widgets/Notice.h"
#include "widgets/TextField.h"
#include "widgets/TextLabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace kiosk::desk
{

namespace
{

bool isFile(const QString &name)
{
    return name == u"authority" || name == u"certificate" || name == u"key";
}

bool isPin(const QString &name)
{
    return name == u"pin" || name == u"pin_again";
}

} // namespace

SetUpWindow::SetUpWindow(QString path, ClerkKey &person, Language language, QWidget *parent)
    : QWidget(parent), m_path(std::move(path)), m_person(person), m_language(language),
      m_bar(new StaffBar(m_theme, this, StaffBar::Use::Desk)), m_scroll(new ScrollArea(m_theme, this)),
      m_page(new QWidget), m_column(new QVBoxLayout(m_page)),
      m_heading(new TextLabel(m_theme, TextRole::Heading, Colour::Ink, m_page)),
      m_intro(new TextLabel(m_theme, TextRole::Body, Colour::Ink2, m_page)),
      m_notice(new Notice(m_theme, Notice::Kind::Bad, m_page)),
      m_go(new ActionButton(m_theme, ActionButton::Kind::Primary, m_page)), m_doneCard(new TitledCard(m_theme, m_page)),
      m_doneWords(new TextLabel(m_theme, TextRole::Body, Colour::Ink, m_doneCard)),
      m_lines(new QPlainTextEdit(m_doneCard)),
      m_copy(new ActionButton(m_theme, ActionButton::Kind::Secondary, m_doneCard))
{
    auto *bands = new QVBoxLayout(this);
    bands->setContentsMargins(0, 0, 0, 0);
    bands->setSpacing(0);
    bands->addWidget(m_bar);
    bands->addWidget(m_scroll, 1);
    m_scroll->setContent(m_page);

    m_column->addWidget(m_heading);
    m_column->addWidget(m_intro);
    addCard({u"host"_s, u"port"_s, u"authority"_s});
    addCard({u"certificate"_s, u"key"_s, u"desk"_s, u"site"_s, u"label"_s});
    addCard({u"person"_s, u"pin"_s, u"pin_again"_s});
    m_column->addWidget(m_doneCard);
    m_column->addWidget(m_notice);
    m_column->addWidget(m_go, 0, Qt::AlignRight);
    m_column->addStretch(1);
    m_doneCard->column()->addWidget(m_doneWords);
    m_doneCard->column()->addWidget(m_lines);
    m_doneCard->column()->addWidget(m_copy, 0, Qt::AlignLeft);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_doneCard->hide();
    m_notice->hide();
    field(u"port"_s)->setText(u"8883"_s);

    connect(m_bar, &StaffBar::languageChosen, this, &SetUpWindow::setLanguage);
    connect(&m_theme, &Theme::changed, this, &SetUpWindow::applyTheme);
    connect(m_go, &ActionButton::clicked, this, &SetUpWindow::submit);
    connect(m_copy, &ActionButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(lines());
        announce(m_copy, tr("Copied."));
    });
    // The broker goes by the certificate's name: nobody has to type it.
    connect(field(u"certificate"_s), &QLineEdit::textChanged, this, [this](const QString &file) {
        if (const QString name = commonNameOf(file); !name.isEmpty())
            field(u"desk"_s)->setText(name);
    });
    m_translations.install(m_language);
    applyTheme();
    retranslate();
    field(u"host"_s)->setFocus();
}

SetUpWindow::~SetUpWindow()
{
    delete m_scroll;
}

TitledCard *SetUpWindow::addCard(const QStringList &fields)
{
    auto *card = new TitledCard(m_theme, m_page);
    m_cards << card;
    m_column->addWidget(card);
    auto *grid = new QGridLayout;
    card->column()->addLayout(grid);
    for (const QString &name : fields)
        addField(card, name);
    return card;
}

void SetUpWindow::addField(TitledCard *card, const QString &name)
{
    Field field;
    field.holder = new QWidget(card);
    auto *column = new QVBoxLayout(field.holder);
    column->setContentsMargins(0, 0, 0, 0);
    field.label = new TextLabel(m_theme, TextRole::Note, Colour::Ink2, field.holder);
    column->addWidget(field.label);
    auto *row = new QHBoxLayout;
    field.edit = new TextField(m_theme, field.holder);
    row->addWidget(field.edit, 1);
    if (isFile(name)) {
        field.choose = new ActionButton(m_theme, ActionButton::Kind::Chip, field.holder);
        row->addWidget(field.choose);
        connect(field.choose, &ActionButton::clicked, this, [this, name] { chooseFile(name); });
    }
    if (isPin(name))
        field.edit->setEchoMode(QLineEdit::Password);
    column->addLayout(row);
    m_fields.insert(name, field);
    m_order << name;
}

void SetUpWindow::chooseFile(const QString &name)
{
    const QString chosen =
        QFileDialog::getOpenFileName(this, fieldWords(name), field(name)->text(), u"PEM (*.pem *.key *.crt)"_s);
    if (!chosen.isEmpty())
        field(name)->setText(chosen);
}

QString SetUpWindow::fieldWords(const QString &name) const
{
    if (name == u"host")
        return tr("Broker’s name or address");
    if (name == u"port")
        //: Of the broker: a number
        return tr("Port");
    if (name == u"authority")
        return tr("Certificate of its authority (.pem)");
    if (name == u"certificate")
        return tr("This desk’s certificate (.pem)");
    if (name == u"key")
        return tr("The certificate’s private key");
    if (name == u"desk")
        return tr("Desk’s id: the name in its certificate");
    if (name == u"site")
        return tr("Site, as in the kiosks’ configuration");
    if (name == u"label")
        //: Field of the set-up: what visitors and other desks see
        return tr("The desk’s name, such as Main library");
    if (name == u"person")
        return tr("Your name or sign, as the journal will have it");
    if (name == u"pin")
        return tr("Your PIN: 6 to 12 digits");
    //: Field of the set-up
    return tr("The PIN once more");
}

void SetUpWindow::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_translations.install(language);
    retranslate();
    Q_EMIT languageChanged(language);
}

void SetUpWindow::retranslate()
{
    setLocale(languageLocale(m_language));
    //: Title of the window of the first start
    setWindowTitle(tr("Set up this desk"));
    m_bar->setLanguage(m_language);
    m_bar->setLabel(tr("First start"));
    m_bar->retranslate();
    m_heading->setText(tr("Set up this desk"));
    m_intro->setText(
        m_done ? tr("This computer is a desk now. One thing is left to do.")
               : tr("Whoever runs the broker gives you its address and three files. The rest takes a minute."));
    //: Cards of the set-up
    const QStringList titles{tr("Broker"), tr("This desk"), tr("You")};
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->setTitle(titles.at(i));
    for (auto entry = m_fields.cbegin(); entry != m_fields.cend(); ++entry) {
        entry->label->setText(fieldWords(entry.key()));
        entry->edit->setAccessibleName(entry->label->text());
        if (entry->choose) {
            //: Button: opens the choice of a file
            entry->choose->setText(tr("Choose …"));
            entry->choose->setAccessibleName(entry->choose->text() + u' ' + entry->label->text());
        }
    }
    //: Card of the set-up: lines to copy
    m_doneCard->setTitle(tr("For the kiosks’ configuration"));
    m_doneWords->setText(
        tr("Each kiosk takes requests of those it knows. Put these lines into every kiosk.toml, or send them "
           "to whoever looks after the kiosks. They are no secret."));
    m_lines->setAccessibleName(m_doneCard->title());
    m_copy->setText(tr("Copy"));
    m_copy->setAccessibleName(m_copy->text());
    m_go->setText(m_working ? tr("One moment …") : m_done ? tr("Open the list") : tr("Set up"));
    m_go->setAccessibleName(m_go->text());
    arrange();
}

SetupWishes SetUpWindow::wishes() const
{
    const auto text = [this](const QString &name) { return field(name)->text().trimmed(); };
    SetupWishes wishes;
    wishes.config.host = text(u"host"_s);
    wishes.config.port = text(u"port"_s).toInt();
    wishes.config.authority = text(u"authority"_s);
    wishes.config.certificate = text(u"certificate"_s);
    wishes.config.key = text(u"key"_s);
    wishes.config.deskId = text(u"desk"_s);
    wishes.config.site = text(u"site"_s);
    wishes.config.label = text(u"label"_s);
    wishes.person = text(u"person"_s);
    return wishes;
}

QString SetUpWindow::lines() const
{
    return m_lines->toPlainText();
}

QString SetUpWindow::complaintOf(const Error &error) const
{
    if (error.code == u"clerk.setup") {
        if (error.detail == u"desk")
            return tr("The desk’s id must be the name in its certificate: a to z, 0 to 9, - and _.");
        if (isFile(error.detail))
            //: %1 is a field's name
            return tr("Not such a file, or it cannot be read: %1").arg(fieldWords(error.detail));
        //: %1 is a field's name
        return tr("Please look at this again: %1").arg(fieldWords(error.detail));
    }
    if (error.code == u"pin.length" || error.code == u"pin.not_digits")
        return tr("A PIN has 6 to 12 digits.");
    if (error.code == u"pin.trivial")
        return tr("This PIN is among the first that anybody tries. Choose another.");
    if (error.code == u"clerk.pins_differ")
        return tr("The two PINs are not the same.");
    const HealthWords words = healthWords(error.code);
    return QString(words.complaint + u' ' + words.remedy).trimmed();
}

void SetUpWindow::complain(const Error &error)
{
    m_working = false;
    m_notice->show();
    m_notice->setText(complaintOf(error));
    if (TextField *wrong = field(error.code.startsWith(u"pin.") ? u"pin"_s : error.detail))
        wrong->setFocus(Qt::OtherFocusReason);
    retranslate();
}

void SetUpWindow::submit()
{
    if (m_working)
        return;
    if (m_done) {
        Q_EMIT finished();
        return;
    }
    const SetupWishes wanted = wishes();
    if (const Result<void> good = checkWishes(wanted); !good)
        return complain(good.error());
    const SecureString pin(field(u"pin"_s)->text());
    if (field(u"pin"_s)->text() != field(u"pin_again"_s)->text())
        return complain({u"clerk.pins_differ"_s, {}, u"pin_again"_s});
    m_working = true;
    m_notice->hide();
    retranslate();
    m_person.setUp(wanted.person, pin, [this, wanted](const Result<void> &made) {
        if (!made)
            return complain(made.error());
        if (const Result<void> written = writeDeskConfig(m_path, wanted.config); !written)
            return complain(written.error());
        showDoneWith(linesForKiosks(wanted.config, m_person.label(), m_person.publicKey()));
    });
}

void SetUpWindow::showDoneWith(const QString &lines)
{
    m_lines->setPlainText(lines);
    m_working = false;
    m_done = true;
    for (const QString &name : {u"pin"_s, u"pin_again"_s})
        field(name)->clear();
    for (TitledCard *card : std::as_const(m_cards))
        card->hide();
    m_doneCard->show();
    retranslate();
    m_lines->setFocus(Qt::OtherFocusReason);
}

void SetUpWindow::applyTheme()
{
    m_theme.dress(*this);
    m_bar->applyTheme();
    m_column->setSpacing(m_theme.px(24));
    for (const Field &each : std::as_const(m_fields))
        each.holder->layout()->setSpacing(m_theme.px(4));
    m_heading->setRole(m_theme.textSize() == TextSize::Normal ? TextRole::Heading : TextRole::CardTitle);
    QFont fixed = m_theme.font(TextRole::Note);
    fixed.setFamilies({u"DejaVu Sans Mono"_s, u"monospace"_s});
    m_lines->setStyleSheet(
        QStringLiteral("QPlainTextEdit { color: %1; background-color: %2; border: %3px solid %4; border-radius: %5px; "
                       "padding: %6px %7px; } QPlainTextEdit:focus { border-color: %8; }")
            .arg(m_theme.colour(Colour::Ink).name(), m_theme.colour(Colour::Card).name(),
                 QString::number(m_theme.px(2)), m_theme.colour(Colour::Edge).name(), QString::number(m_theme.px(16)),
                 QString::number(m_theme.px(12)), QString::number(m_theme.px(28)),
                 m_theme.colour(Colour::Primary).name())
        + m_theme.scrollBarSheet());
    m_lines->setFont(fixed);
    m_lines->setMinimumHeight(m_theme.px(220));
    arrange();
    update();
}

void SetUpWindow::arrange()
{
    const int widest = qRound(m_theme.px(1400) * m_theme.textFactor());
    const int side = std::max(m_theme.px(48), (width() - widest) / 2);
    m_column->setContentsMargins(side, m_theme.px(40), side, m_theme.px(40));
    const bool two = width() / m_theme.textFactor() > 720;
    for (TitledCard *card : std::as_const(m_cards)) {
        auto *grid = qobject_cast<QGridLayout *>(card->column()->itemAt(1)->layout());
        while (grid->count() > 0)
            delete grid->takeAt(0);
        grid->setHorizontalSpacing(m_theme.px(32));
        grid->setVerticalSpacing(m_theme.px(20));
        int place = 0;
        for (const QString &name : std::as_const(m_order)) {
            QWidget *const holder = m_fields.value(name).holder;
            if (holder->parentWidget() != card)
                continue;
            // A path is long.
            const bool whole = !two || isFile(name);
            if (whole && place % 2 != 0)
                ++place;
            grid->addWidget(holder, place / 2, place % 2, 1, whole ? 2 : 1);
            place += whole ? 2 : 1;
        }
        for (int column = 0; column < 2; ++column)
            grid->setColumnStretch(column, 1);
    }
}

void SetUpWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_theme.setWindowSize(size());
    arrange();
}

void SetUpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        submit();
    else
        QWidget::keyPressEvent(event);
}

void SetUpWindow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.colour(Colour::Ground));
}

} // namespace kiosk::desk
