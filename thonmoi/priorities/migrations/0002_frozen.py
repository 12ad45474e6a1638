import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('library', '0001_initial'),
        ('priorities', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='FrozenPriority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_numbered', models.BooleanField()),
                ('at', models.DateTimeField()),
                ('docx', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='library.storedfile')),
                ('pdf', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='library.storedfile')),
                ('priority', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='%(class)ss', to='priorities.priority')),
            ],
            options={
                'abstract': False,
            },
        ),
    ]
