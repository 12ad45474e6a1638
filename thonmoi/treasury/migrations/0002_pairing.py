import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('funding', '0005_works_counted'),
        ('treasury', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Pairing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField(default=1)),
                ('is_same', models.BooleanField()),
                ('ground', models.CharField(max_length=10)),
                ('said_by_id', models.BigIntegerField(null=True)),
                ('said_at', models.DateTimeField()),
                ('payment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='funding.payment')),
                ('transfer', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pairings', to='treasury.transfer')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('transfer', 'payment'), name='pairing_once'), models.UniqueConstraint(condition=models.Q(('is_same', True)), fields=('payment',), name='pairing_of_voucher')],
            },
        ),
    ]
