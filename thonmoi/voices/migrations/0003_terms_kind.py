from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('voices', '0002_terms_feedback'),
    ]

    operations = [
        migrations.AddField(
            model_name='terms',
            name='answer_kind',
            field=models.CharField(default='calendar', max_length=10),
        ),
        migrations.AddField(
            model_name='feedback',
            name='is_due_certain',
            field=models.BooleanField(default=True),
        ),
    ]
